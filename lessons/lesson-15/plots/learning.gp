# It learns: from a random −1228 to −147.7
# TD3: x, TD3
$data1 << EOD
2500 -1459.9451
5000 -794.25397
7500 -163.65494
10000 -164.86195
12500 -158.67152
15000 -260.9234
17500 -148.13664
20000 -147.74973
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'learning.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'It learns: from a random −1228 to −147.7' at screen 0.121609375, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'mean return from 100 fixed starts without noise, seed 1' at screen 0.121609375, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.121609375
set rmargin at screen 0.81751204
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [2500:20000]
set yrange [-1500:0]
set xtics ('2.5 k' 2500, '5 k' 5000, '7.5 k' 7500, '10 k' 10000, '12.5 k' 12500, '15 k' 15000, '17.5 k' 17500, '20 k' 20000) offset character 0,0
set ytics ('−1500' -1500, '−1250' -1250, '−1000' -1000, '−750' -750, '−500' -500, '−250' -250, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set arrow from graph 0, first -1228.0011 to graph 1, first -1228.0011 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -151.43033 to graph 1, first -151.43033 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -138.77756 to graph 1, first -138.77756 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from screen 0.82171124, screen 0.7770946 to screen 0.8317894, screen 0.81397194 nohead front linecolor rgb '#6B7075' linewidth 1.2 dashtype 1
set label 'optimum' at screen 0.83346903, screen 0.81397194 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'TD3' at screen 0.83346903, screen 0.77365947 left font 'DejaVu Sans Bold,17' textcolor rgb '#0072B2' front
set arrow from screen 0.82171124, screen 0.7710649 to screen 0.8317894, screen 0.73334694 nohead front linecolor rgb '#6B7075' linewidth 1.2 dashtype 1
set label 'energy controller' at screen 0.83346903, screen 0.73334694 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'random' at screen 0.83346903, screen 0.2580241 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'environment steps' at screen 0.4695607, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'evaluation return (sum of rewards)' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data1 using 1:2 every 1 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set output
